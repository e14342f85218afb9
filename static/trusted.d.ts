/** The one thing our content security policy lets through as code: the service worker (client.md). */
interface Window {
  readonly trustedTypes?: {
    createPolicy(name: "kring", rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
  };
}
