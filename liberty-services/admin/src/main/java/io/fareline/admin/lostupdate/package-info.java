/** What staff looked at before they change it, so that nobody's change is lost to another's; flight decides by it. */
package io.fareline.admin.lostupdate;
