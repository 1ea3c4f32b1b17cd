package io.fareline.auth.administration;

import java.util.List;

/** A page of clients. {@code next} is what to send as {@code after} for the next one, null on the last. */
public record ApiClientPage(List<ApiClientView> items, String next) {}
