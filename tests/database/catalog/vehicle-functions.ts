/** What members call of customers' cars and what they are due for; all act with more than their caller's rights. */
export const vehicleFunctions = [
  "delete_vehicle",
  "delete_vehicle_due",
  "list_vehicle_dues",
  "save_vehicle",
  "save_vehicle_due",
];
