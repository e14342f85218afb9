/** Picking one file from the phone; looks and sounds like any other button. */
import type { ComponentChildren } from "preact";

export function FileChoice({ accept, onPick, children }: { accept: string; onPick: (file: File) => void; children: ComponentChildren }) {
  return (
    <label class="btn first file">
      {children}
      <input
        type="file" class="hush" accept={accept}
        onChange={(event) => {
          const input = event.currentTarget;
          const [file] = input.files ?? [];
          if (file) onPick(file);
          input.value = ""; // the same file may be picked again
        }}
      />
    </label>
  );
}
