package io.fareline.runner.samplenetwork;

import java.util.List;

/**
 * Where flights meet several times a day: a bank of arrivals before a certain time, one of departures after it.
 *
 * @param banks minutes after local midnight
 * @param spokes served from here and back
 * @param firstNumber flight numbers count from here, out and back in turn
 */
record Hub(String iata, List<Integer> banks, List<String> spokes, int firstNumber) {
    static final Hub FRANKFURT = new Hub("FRA", List.of(450, 690, 930, 1200), words("""
            LHR CDG AMS BRU ZRH GVA VIE MUC BER HAM CPH ARN OSL HEL DUB MAN EDI MAD BCN LIS OPO AGP PMI FCO MXP VCE NAP
            ATH IST WAW KRK PRG BUD OTP SOF BEG ZAG LJU RIX VNO TLL KEF CAI TLV RAK TUN JNB CPT NBO LOS DXB DOH
            """), 101);
    static final Hub CHICAGO = new Hub("ORD", List.of(420, 660, 900, 1170), words("""
            JFK BOS IAD PHL CLT ATL MIA MCO TPA BNA MSY DFW IAH AUS DEN PHX LAS LAX SFO SEA PDX SAN SLC MSP STL MCI DTW
            CLE PIT CVG RDU YYZ YUL YVR YYC YHZ YYT MEX CUN GDL SJO PTY BOG LIM GRU EZE SCL HNL ANC SJU
            """), 401);
    static final Hub SINGAPORE = new Hub("SIN", List.of(420, 720, 1020, 1320), words("""
            KUL BKK CGK DPS SGN HAN MNL HKG TPE PVG PEK CAN ICN NRT KIX FUK CTS DEL BOM BLR MAA HYD CCU CMB DAC KTM RGN
            PNH PEN HKT SUB SYD MEL BNE PER ADL AKL CHC NAN MLE
            """), 701);
    static final List<Hub> ALL = List.of(FRANKFURT, CHICAGO, SINGAPORE);

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
