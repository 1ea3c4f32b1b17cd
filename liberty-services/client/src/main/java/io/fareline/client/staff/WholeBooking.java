package io.fareline.client.staff;

import io.fareline.client.booking.PaymentIntent;
import java.util.List;

/**
 * One booking as every service knows it, side by side: not a {@link BookingCase}, which is about one that does not settle.
 *
 * @param hold null where there is none, or it could not be asked for
 * @param payment null where there is none, or it could not be asked for
 * @param unavailable the services that could not be asked
 */
public record WholeBooking(SupportBooking booking, Hold hold, PaymentIntent payment, List<String> unavailable) {}
