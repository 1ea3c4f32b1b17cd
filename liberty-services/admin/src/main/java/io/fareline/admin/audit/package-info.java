/** The audit trail: one entry for each action of staff, written before the action and closed with its outcome. */
package io.fareline.admin.audit;
