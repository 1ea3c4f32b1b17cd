/** What flight refused, handed on whole: its problem names every line or field at fault. */
package io.fareline.admin.refused;
