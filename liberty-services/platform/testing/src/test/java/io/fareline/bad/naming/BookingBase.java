package io.fareline.bad.naming;

class BookingBase {}
