/**
 * One deployment for all classes of integration tests that ask for the same archive. To deploy a service takes more
 * time than most classes take to test it.
 */
package io.fareline.platform.testing.deployment;
