variable "environment" {
  description = "Name of the environment"
  type        = string

  validation {
    condition     = contains(["dev", "staging", "prod", "delivery", "prod-recovery"], var.environment)
    error_message = "An environment is one of terraform/environments."
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
  description = "Region of the data"
  type        = string

  validation {
    condition     = contains(["eu-central-1", "eu-west-1"], var.region)
    error_message = "Fareline is in eu-central-1 and recovers in eu-west-1."
  }
}

variable "foundation_state" {
  description = "Where the state of the foundation lies: network, keys, private zone, topics"
  type        = object({ bucket = string, key = string, region = string })

  validation {
    condition     = startswith(var.foundation_state.bucket, "fareline-state-${var.account_id}")
    error_message = "The foundation is that of the same account."
  }
}

variable "cluster_state" {
  description = "Where the state of the cluster lies: who may connect"
  type        = object({ bucket = string, key = string, region = string })

  validation {
    condition     = startswith(var.cluster_state.bucket, "fareline-state-${var.account_id}")
    error_message = "The cluster is that of the same account."
  }
}

variable "log_retention_days" {
  description = "How long logs of database and Redis are kept"
  type        = number
}
