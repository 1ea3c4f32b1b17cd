/** How Atlantis plans and applies. */
package io.fareline.infrastructure.atlantis;
