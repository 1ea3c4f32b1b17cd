/** One operation of the provider's record, held against payment's own books and taken into them where they lack it. */
package io.fareline.payment.adoption.taking;
