/** The types of AJV standalone validators, compatible with those of the package `ajv`, which nobody has to install for them. */
export {};
