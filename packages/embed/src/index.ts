// Public names of @hoso/embed for pages built with npm. The scripts hoso.js, frame.js and resize.js start by themselves.
export { intakeBase } from "./addresses.js";
export { createFormServices, type FormServicesOptions } from "./form-services.js";
