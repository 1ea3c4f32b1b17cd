locals {
  rate_window = 300

  managed_groups = {
    reputation = {
      priority   = 0
      group      = "AWSManagedRulesAmazonIpReputationList"
      count_only = []
    }
    known-bad-inputs = {
      priority   = 20
      group      = "AWSManagedRulesKnownBadInputsRuleSet"
      count_only = []
    }
    # Programs are our clients, and need not say what they are; how large a body may be is said by a rule of our own, since
    # this one would stop at 8 KB.
    common = {
      priority   = 40
      group      = "AWSManagedRulesCommonRuleSet"
      count_only = ["NoUserAgent_HEADER", "SizeRestrictions_BODY"]
    }
  }

  rates = {
    all = {
      priority = 10
      limit    = var.rate_limits.all
      path     = null
    }
    # Secrets of clients, and record locators with names, are what can be guessed.
    tokens = {
      priority = 11
      limit    = var.rate_limits.tokens
      path     = "/oauth/token"
    }
    lookups = {
      priority = 12
      limit    = var.rate_limits.lookups
      path     = "/v1/booking-lookups"
    }
  }

  # In the words of the services' own refusals, though the firewall can only call them application/json.
  refusals = {
    too-many-requests = {
      type   = "/problems/too-many-requests"
      title  = "Too many requests"
      status = 429
      detail = "Too many requests came from this address; see Retry-After."
      code   = "TOO_MANY_REQUESTS"
    }
    body-too-large = {
      type   = "/problems/body-too-large"
      title  = "Body too large"
      status = 413
      detail = "The body is larger than this path takes."
      code   = "BODY_TOO_LARGE"
    }
  }
}
