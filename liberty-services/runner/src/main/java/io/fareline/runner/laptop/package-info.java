/** The processes of one Fareline on this machine, and what each is told. */
package io.fareline.runner.laptop;
