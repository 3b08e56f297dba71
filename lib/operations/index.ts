export { addPlatformAdmin, findAdmin, type NewAdmin, type PlatformAdmin } from "./admins";
export { acknowledgeAlert, listAlertRules, listAlerts, setAlertRule } from "./alerts";
export { addMetrics, keepOperations, type TakenMetrics } from "./add-metrics";
export { listAllAuditEntries, listAuditEntries } from "./audit";
export { listDataMap, type DataMapClass } from "./data-map";
export {
  beginView,
  endView,
  getWorkshopForAdmin,
  listAllWorkshops,
  resumeWorkshop,
  setWorkshopOverrides,
  suspendWorkshop,
} from "./workshops";
export { flagsChange, isFlagOn, listFlags, listFlagsForAdmin, setFlag, type Flag } from "./flags";
export { listSilentChannels, type SilentChannel } from "./silent-channels";
export { listSwitches, listSwitchesForAdmin, setSwitch } from "./switches";
export {
  blockNetwork,
  liftBlock,
  listBlockedNetworks,
  listBlocks,
  listRefusedCallers,
  type BlockedNetwork,
  type RefusedFigure,
} from "./blocks";
export { circuitGauge } from "./service-states";
export { getPerformance } from "./performance";
export { countVitals, vitalReport, type VitalFigures } from "./vitals";
export { watchOver, type AlertContext } from "./tell-alerts";
export {
  deleteDeadLetter,
  getAiOverview,
  getQueueState,
  listCounters,
  listDeadLetters,
  replayDeadLetters,
  type AiOverview,
  type CounterFigure,
  type DeadLetter,
  type QueueState,
} from "./readings";
export { hastenSchedule, listSchedule, type ScheduledJobRow } from "./schedule";
export { decidePlanRequest, getWorkshopPlan, listPlanRequests, setWorkshopPlan } from "./plans";
