package io.fareline.flight.offersearch;

/** The shapes that the fields of a question have, in a query as in a body. */
public final class Filters {
    public static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
    public static final String TIME_RULE = "must be a time such as 09:30";
    public static final String CARRIER = "[A-Z0-9]{2,3}";
    public static final String CARRIER_RULE = "must be a carrier's code such as XF";
    public static final String CARRIERS = CARRIER + "(," + CARRIER + "){0,9}";
    public static final String CARRIERS_RULE = "must be up to 10 carriers' codes such as XF,XH";
    public static final int MOST_CARRIERS = 10;
    public static final int MOST_CONNECTIONS = 2;
    public static final int MOST_STOPS = 20;
    /** A week. */
    public static final int LONGEST_MINUTES = 10_080;

    private Filters() {}
}
