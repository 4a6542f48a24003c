// A text beside its button is copied with one press; without this script it is marked and copied by hand.
const copied = async (area) => {
  area.focus();
  area.select();
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    // on plain HTTP, as in many an office network, there is no clipboard to write to
    return document.execCommand('copy');
  }
};

for (const button of document.querySelectorAll('button[data-copy]')) {
  const area = document.getElementById(button.dataset.copy);
  const said = button.parentElement?.querySelector('[role="status"]');
  button.hidden = false;
  const press = async () => {
    const done = await copied(area);
    if (said) said.textContent = done ? button.dataset.done : '';
  };
  button.addEventListener('click', () => void press());
}
