/** Who may take a role, and what a role may do. */
package io.fareline.infrastructure.permission;
