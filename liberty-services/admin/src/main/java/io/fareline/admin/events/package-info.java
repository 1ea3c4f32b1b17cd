/** Events that a service's consumers gave up: seeing them, and having them heard again or discarded. */
package io.fareline.admin.events;
