variable "account_id" {
  description = "Account that the log is written in."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "An account has twelve digits."
  }
}

variable "rate_limits" {
  description = "Requests that one address may send in five minutes: in all, for tokens, and to look up bookings."
  type = object({
    all     = number
    tokens  = number
    lookups = number
  })

  validation {
    condition     = alltrue([for limit in values(var.rate_limits) : limit >= 10 && limit <= 2000000000])
    error_message = "The firewall counts from 10 to 2,000,000,000."
  }
  validation {
    condition     = max(var.rate_limits.tokens, var.rate_limits.lookups) < var.rate_limits.all
    error_message = "What can be guessed is limited more sharply than everything together."
  }
}

variable "body_limit" {
  description = "Most bytes of a body: fareline.http.body.limit of the services. Larger ones than 64 KB the firewall cannot measure."
  type        = number
  default     = 65536

  validation {
    condition     = var.body_limit > 0 && var.body_limit <= 65536
    error_message = "The firewall measures bodies up to 65536 bytes."
  }
}

variable "file_upload" {
  description = "The one host and its paths whose bodies may be larger."
  type = object({
    host  = string
    paths = list(string)
  })

  validation {
    condition     = startswith(var.file_upload.host, "admin.")
    error_message = "Only staff send files."
  }
  validation {
    condition = length(var.file_upload.paths) > 0 && alltrue([
      for path in var.file_upload.paths : can(regex("^/v1/[a-z-]+$", path))
    ])
    error_message = "The exceptions are single paths of the API, not all of it."
  }
}

variable "log_key_arn" {
  description = "Key of us-east-1 by which the log is encrypted; its policy lets CloudWatch Logs use it."
  type        = string

  validation {
    condition     = startswith(var.log_key_arn, "arn:aws:kms:us-east-1:")
    error_message = "The log is in us-east-1, and so must its key be."
  }
}

variable "log_days" {
  description = "Days for which the log is kept."
  type        = number

  validation {
    condition     = contains([14, 30, 90, 180, 365], var.log_days)
    error_message = "CloudWatch keeps logs for 14, 30, 90, 180 or 365 days."
  }
}
