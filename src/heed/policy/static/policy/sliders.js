// The figure beside a slider follows it while it is moved; what changes is asked for once it is let go.
document.addEventListener("input", (event) => {
  if (event.target.type !== "range") return;
  const shown = document.querySelector(`output[for="${event.target.id}"]`);
  if (shown) shown.textContent = (event.target.min < 0 && event.target.value > 0 ? "+" : "") + event.target.value;
});
