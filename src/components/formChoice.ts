/** Sets a control that not every page has; what it does not offer, or nothing, sets the first of what it does. */
export function setChoice(form: HTMLFormElement, name: string, value: string | undefined): void {
  const offered = offeredBy(form, name);
  const at = Math.max(
    0,
    offered.findIndex((each) => each.value === value),
  );
  for (const [place, each] of offered.entries()) {
    if ('checked' in each) each.checked = place === at;
    else each.selected = place === at;
  }
}

/** What is chosen in a control that not every page has; undefined where that is the first of what it offers. */
export function choiceOf(form: HTMLFormElement, name: string): string | undefined {
  const offered = offeredBy(form, name);
  const at = offered.findIndex((each) => ('checked' in each ? each.checked : each.selected));
  return at > 0 ? offered[at]!.value : undefined;
}

/** The radio buttons, or the options, of that name. */
const offeredBy = (form: HTMLFormElement, name: string): (HTMLInputElement | HTMLOptionElement)[] =>
  ([...form.elements] as (HTMLInputElement | HTMLSelectElement)[])
    .filter((control) => control.name === name)
    .flatMap<HTMLInputElement | HTMLOptionElement>((control) =>
      'options' in control ? [...control.options] : [control],
    );
