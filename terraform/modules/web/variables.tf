variable "account_id" {
  description = "Account whose IAM decides about the key of the site's files."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "An account has twelve digits."
  }
}

variable "bucket_name" {
  description = "Bucket of the site's files."
  type        = string

  validation {
    condition     = can(regex("^fareline-web-[0-9]{12}$", var.bucket_name))
    error_message = "The bucket is fareline-web- and the account."
  }
}

variable "hosts" {
  description = "The three hosts. www is the site's and takes the API's paths besides; api and admin are the gateway's."
  type = object({
    www   = string
    api   = string
    admin = string
  })

  validation {
    condition     = alltrue([for name, host in var.hosts : startswith(host, "${name}.")])
    error_message = "A host begins with its name, as the gateway knows it."
  }
}

variable "gateway_paths" {
  description = "Paths under www that are the gateway's: those of istio/gateway/routes.yaml. All others are the site's."
  type        = list(string)

  validation {
    condition     = length(var.gateway_paths) > 0 && alltrue([for path in var.gateway_paths : can(regex("^/[a-z0-9._-]+(/[a-z0-9._-]+)*(/\\*)?$", path))])
    error_message = "A path begins with / and may end with /*; /* alone would leave nothing to the site."
  }
}

variable "shared_paths" {
  description = "Paths of the API whose answers are for everybody, and kept: those that need no token and say how long."
  type        = list(string)

  validation {
    condition     = alltrue([for path in var.shared_paths : can(regex("^/v1/[a-z-]+$", path))])
    error_message = "A path is named whole: under a pattern something might be kept that is one client's."
  }
}

variable "entry" {
  description = "The internal load balancer fareline-web: its ARN, and the name that AWS gave it."
  type = object({
    arn      = string
    dns_name = string
  })

  validation {
    condition     = can(regex("^arn:aws:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:loadbalancer/net/fareline-web/", var.entry.arn))
    error_message = "The entry is the network load balancer fareline-web."
  }
}

variable "read_timeouts" {
  description = "Seconds for which CloudFront waits for an answer, by host. More than 60 needs a raised quota."
  type = object({
    www   = number
    api   = number
    admin = number
  })

  validation {
    condition     = alltrue([for seconds in values(var.read_timeouts) : seconds > 30 && seconds <= 180])
    error_message = "CloudFront waits longer than the gateway's routes do (30 s), and 180 s at most."
  }
}

variable "keepalive_timeout" {
  description = "Seconds for which CloudFront keeps a connection to the gateway that nobody uses."
  type        = number
  default     = 55

  validation {
    condition     = var.keepalive_timeout >= 1 && var.keepalive_timeout < 60
    error_message = "CloudFront lets go before the gateway does (idle_timeout 60 s), or a request meets a closed connection."
  }
}

variable "certificate_arn" {
  description = "Certificate for the hosts."
  type        = string

  validation {
    condition     = startswith(var.certificate_arn, "arn:aws:acm:us-east-1:")
    error_message = "CloudFront takes certificates of us-east-1 only."
  }
}

variable "web_acl_arn" {
  description = "The firewall that stands before all hosts."
  type        = string

  validation {
    condition     = can(regex("^arn:aws:wafv2:us-east-1:[0-9]{12}:global/webacl/", var.web_acl_arn))
    error_message = "A firewall for CloudFront is global."
  }
}

variable "card_origins" {
  description = "Where the site may send what it sends to nobody else: the payment provider that takes card numbers."
  type        = list(string)

  validation {
    condition     = alltrue([for origin in var.card_origins : can(regex("^https://[a-z0-9-]+(\\.[a-z0-9-]+)+$", origin))])
    error_message = "An origin is https:// and a host, without wildcard and path."
  }
}

variable "access_log_bucket_arn" {
  description = "Bucket that logs are delivered to; its policy lets delivery.logs.amazonaws.com write under AWSLogs."
  type        = string

  validation {
    condition     = startswith(var.access_log_bucket_arn, "arn:aws:s3:::")
    error_message = "The ARN of a bucket is expected."
  }
}

variable "price_class" {
  description = "From where in the world CloudFront answers."
  type        = string

  validation {
    condition     = contains(["PriceClass_100", "PriceClass_200", "PriceClass_All"], var.price_class)
    error_message = "CloudFront knows PriceClass_100, PriceClass_200 and PriceClass_All."
  }
}
