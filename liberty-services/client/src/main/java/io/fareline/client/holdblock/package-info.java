/** For staff: clients of the API that may place no holds. */
package io.fareline.client.holdblock;
