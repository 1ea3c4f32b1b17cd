/** The files in terraform/ as they are written: for what is in no state. */
package io.fareline.infrastructure.source;
