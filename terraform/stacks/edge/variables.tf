variable "environment" {
  description = "Name of the environment; prod also where its gateway is the recovery region's, since it is one edge"
  type        = string

  validation {
    condition     = contains(["dev", "staging", "prod"], var.environment)
    error_message = "An edge is that of dev, staging or prod."
  }
}

variable "account_id" {
  description = "Account of the environment; the provider refuses any other"
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "An account has twelve digits."
  }
}

variable "region" {
  description = "Region whose gateways are asked. Another one here turns the edge to that region"
  type        = string

  validation {
    condition     = contains(["eu-central-1", "eu-west-1"], var.region)
    error_message = "Fareline is in eu-central-1 and recovers in eu-west-1."
  }
}

variable "site_region" {
  description = "Region of the site's files; cannot be changed later. Prod's are not where its gateways are, so that one loss does not take both"
  type        = string

  validation {
    condition     = contains(["eu-central-1", "eu-west-1"], var.site_region)
    error_message = "Fareline is in eu-central-1 and eu-west-1."
  }
}

variable "public_zone" {
  description = "Public zone of the environment, as in the foundation"
  type        = string

  validation {
    condition     = can(regex("^([a-z]+\\.)?fareline\\.example$", var.public_zone))
    error_message = "The zone is fareline.example or the environment's part of it."
  }
}

variable "foundation_state" {
  description = "State of the foundation in the region whose gateways are asked"
  type = object({
    bucket = string
    key    = string
    region = string
  })

  validation {
    condition     = startswith(var.foundation_state.bucket, "fareline-state-${var.account_id}") && endswith(var.foundation_state.key, "foundation.tfstate")
    error_message = "The foundation is that of the same account."
  }
  validation {
    condition     = var.foundation_state.region == var.region
    error_message = "The foundation is that of the gateways' region, and its state is kept there: it has to be read when the other region is lost."
  }
}

variable "gateway_paths" {
  description = "Paths under www that are the gateway's: those of istio/gateway/routes.yaml that are not staff's alone"
  type        = list(string)
  default = [
    "/v1/*",
    "/oauth/*",
    "/.well-known/openid-configuration",
    "/.well-known/oauth-authorization-server",
  ]
}

variable "shared_paths" {
  description = "Paths whose answers are for everybody: those of the contracts that need no token and say for how long they may be kept"
  type        = list(string)
  default     = ["/v1/fare-calendar", "/v1/schedules"]
}

variable "read_timeouts" {
  description = "Seconds for which CloudFront waits for an answer, by host: longer than the routes' 30 s. More than 60 needs a raised quota"
  type = object({
    www   = number
    api   = number
    admin = number
  })
  default = {
    www   = 60
    api   = 60
    admin = 60
  }
}

variable "card_origins" {
  description = "Where the site sends card numbers: the payment provider, as browsers reach it"
  type        = list(string)
}

variable "price_class" {
  description = "From where in the world CloudFront answers"
  type        = string
}

variable "rate_limits" {
  description = "Requests that one address may send in five minutes: in all, for tokens, and to look up bookings"
  type = object({
    all     = number
    tokens  = number
    lookups = number
  })
}

variable "firewall_log_days" {
  description = "Days for which refusals are kept"
  type        = number
}

variable "alarm_addresses" {
  description = "Who hears of what pages and of what is work, by mail; as in the foundation"
  type = object({
    page = set(string)
    work = set(string)
  })

  validation {
    condition     = length(var.alarm_addresses.page) > 0 && length(var.alarm_addresses.work) > 0
    error_message = "Somebody hears of an alarm."
  }
}

variable "alarm_limits" {
  description = "From when on somebody is told: percent of 5xx, refusals in five minutes, gateways of an entry"
  type = object({
    server_errors_percent = number
    refused_requests      = number
    least_gateways        = number
  })

  validation {
    condition     = var.alarm_limits.server_errors_percent > 0 && var.alarm_limits.server_errors_percent < 100
    error_message = "A rate is more than 0 and less than 100 percent."
  }
  validation {
    condition     = var.alarm_limits.least_gateways >= 1
    error_message = "An entry has at least one gateway."
  }
}
