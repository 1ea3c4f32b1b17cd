/**
 * What payment learnt from the provider's record after its database went back in time, and how later commands meet it:
 * what the provider has done already is not done a second time because somebody who has forgotten asks for it.
 */
package io.fareline.payment.adopted;
