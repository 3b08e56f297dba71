import { RequestFailed } from "@/components/api/request-json";
import { sendFile } from "./send-file";

/**
 * Sends a file; a session that ran out meanwhile is renewed by any other request, and the file sent once more. Uploads go past the
 * proxy, which renews it for everything else.
 */
export async function sendSignedIn(
  url: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<void> {
  try {
    await sendFile(url, file, onProgress);
  } catch (error) {
    if (!(error instanceof RequestFailed) || error.status !== 401) throw error;
    await fetch(url);
    await sendFile(url, file, onProgress);
  }
}
