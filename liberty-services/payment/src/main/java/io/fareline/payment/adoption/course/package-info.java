/** How an adoption gets on, page by page and payment by payment, whichever process goes on with it. */
package io.fareline.payment.adoption.course;
