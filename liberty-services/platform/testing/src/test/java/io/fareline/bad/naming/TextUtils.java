package io.fareline.bad.naming;

class TextUtils {}
