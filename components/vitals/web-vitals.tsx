"use client";

import { useEffect } from "react";

/** Lets a page measure itself once it stands; what measures is loaded after everything else. */
export function WebVitals() {
  useEffect(() => {
    void import("./measure-page").then(({ measurePage }) => measurePage());
  }, []);
  return null;
}
