/**
 * Clients that staff let keep more, or less, than is usual without paying, such as a site of many travellers; flight
 * keeps the list.
 */
package io.fareline.admin.holdquota;
