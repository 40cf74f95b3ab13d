// What every page shares: the cross-site token on htmx requests, and forms that send themselves when a choice changes.
document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector("input[name=csrfmiddlewaretoken]");
  if (token) event.detail.headers["X-CSRFToken"] = token.value;
});

document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (form && form.dataset.sendOnChange !== undefined) form.requestSubmit();
});
