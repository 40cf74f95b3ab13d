"""Addresses of learning on the job: guidance, and peer review."""

from django.urls import path

from heed.desk import guidance_pages, review_pages

urlpatterns = [
    path("guidance/", guidance_pages.guidance, name="guidance"),
    path("cases/<int:case_id>/guidance/", guidance_pages.did_not_fit, name="guidance_misfit"),
    path("settings/guidance/", guidance_pages.settings, name="guidance_settings"),
    path("settings/guidance/start/", guidance_pages.start, name="guidance_start"),
    path("settings/guidance/draft/live/", guidance_pages.put_live, name="guidance_live"),
    path("settings/guidance/draft/away/", guidance_pages.throw_away, name="guidance_away"),
    path("settings/guidance/draft/<slug:situation>/", guidance_pages.change, name="guidance_change"),
    path("settings/guidance/<int:number>/restore/", guidance_pages.restore, name="guidance_restore"),
    path("reviews/", review_pages.reviews, name="reviews"),
    path("reviews/mine/", review_pages.mine, name="reviews_of_mine"),
    path("reviews/<int:review_id>/", review_pages.review, name="review"),
    path("reviews/<int:review_id>/skip/", review_pages.skip, name="skip_review"),
    path("settings/reviews/", review_pages.settings, name="review_settings"),
]
