package io.fareline.admin.support;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * One booking as every service knows it, put side by side and not mixed.
 *
 * @param hold flight's view, null where there is none
 * @param payment payment's view, null where nothing was ever asked for
 * @param unavailable the services that could not be asked just now, so that a gap is not taken for a fact
 */
public record BookingCase(JsonObject booking, JsonObject hold, JsonObject payment, List<String> unavailable) {}
