import { startProduct } from "./start/start-product";

await startProduct("production");
