/** The types of AJV standalone validators, compatible with those of the package `ajv`, which need not be installed. */
export {};
