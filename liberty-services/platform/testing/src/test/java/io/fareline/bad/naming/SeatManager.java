package io.fareline.bad.naming;

class SeatManager {}
