package io.fareline.bad.naming;

class HoldImpl {}
