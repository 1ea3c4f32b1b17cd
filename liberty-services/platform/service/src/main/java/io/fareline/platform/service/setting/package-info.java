/**
 * What can be set: every property of the archive, as its files of defaults describe it, and the check at start that each
 * value is as it must be. The table for people is made of the same lines.
 */
package io.fareline.platform.service.setting;
