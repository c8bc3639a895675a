/** Takes files that are dropped, wherever on the page, since beside the box they would be opened in its place. */
export function takeDropped(
  document: Document,
  box: HTMLElement,
  take: (files: Iterable<File>) => void,
): void {
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    box.classList.add('over');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) box.classList.remove('over');
  });
  document.addEventListener('drop', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    box.classList.remove('over');
    take(event.dataTransfer.files);
  });
}
