/** What somebody wrote, as they wrote it: serif, their paragraphs, their language. */
export function Words({ text, lang, className = "" }: { text: string; lang?: string | undefined; className?: string }) {
  return (
    <>
      {text.trim().split(/\n\s*\n/).map((part) => (
        <p class={`words ${className}`} lang={lang} dir="auto">
          {part}
        </p>
      ))}
    </>
  );
}
