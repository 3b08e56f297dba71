import { RequestFailed } from "@/components/api/request-json";

/** Sends a file as a form and reports the share that is on its way, 0 to 1; throws `RequestFailed`. `fetch` cannot tell. */
export function sendFile(
  url: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(new RequestFailed(request.status, reasonOf(request.responseText)));
    });
    request.addEventListener("error", () => reject(new RequestFailed(0, "unreachable")));
    request.addEventListener("timeout", () => reject(new RequestFailed(0, "timeout")));
    request.open("POST", url);
    request.timeout = 120_000;
    const form = new FormData();
    form.set("file", file);
    request.send(form);
  });
}

/** The stable `reason` of a problem+json answer. */
function reasonOf(text: string): string {
  try {
    const problem: unknown = JSON.parse(text);
    const reason = problem instanceof Object && "reason" in problem ? problem.reason : null;
    return typeof reason === "string" ? reason : "unknown";
  } catch {
    return "unknown";
  }
}
