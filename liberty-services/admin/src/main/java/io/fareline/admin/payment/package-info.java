/**
 * Payment operations that a person has to look at: without an outcome in time, or denied by the provider. Payment decides
 * what may be done; an outcome that was found by other means takes two people.
 */
package io.fareline.admin.payment;
