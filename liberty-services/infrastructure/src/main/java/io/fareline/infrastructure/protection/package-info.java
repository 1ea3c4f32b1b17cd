/** That what is kept is encrypted and hard to lose. */
package io.fareline.infrastructure.protection;
