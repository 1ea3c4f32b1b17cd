/** The table of all settings, made from the files that describe them, and held to the code that reads them. */
package io.fareline.runner.configuration;
