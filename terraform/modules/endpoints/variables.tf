variable "name" {
  description = "Name of the network"
  type        = string
}

variable "account_id" {
  description = "Account that the network is in"
  type        = string
}

variable "region" {
  description = "Region that the network is in"
  type        = string
}

variable "vpc_id" {
  description = "The network"
  type        = string
}

variable "subnet_ids" {
  description = "Subnets of nodes and pods, one a zone, so that a lost zone takes no other's endpoint"
  type        = list(string)
}

variable "route_table_ids" {
  description = "Route tables from which S3 is reached; those of the data are not among them"
  type        = list(string)
}

variable "callers" {
  description = "Range from which endpoints may be called"
  type        = string

  validation {
    condition     = can(cidrhost(var.callers, 0)) && startswith(var.callers, "10.")
    error_message = "Endpoints are called from inside."
  }
}

variable "services" {
  description = "Services with an endpoint of their own, as AWS names them after com.amazonaws.<region>"
  type        = set(string)

  validation {
    condition     = !contains(var.services, "s3")
    error_message = "S3 has its gateway endpoint, which costs nothing."
  }

  # Without these no node starts and no secret is read once the way out is gone.
  validation {
    condition     = length(setsubtract(["ecr.api", "ecr.dkr", "kms", "logs", "secretsmanager", "sts"], var.services)) == 0
    error_message = "Images, keys, logs, secrets and roles are reached by endpoints everywhere."
  }
}

variable "reachable_accounts" {
  description = "Accounts besides this one whose roles and buckets are used from here: those that Atlantis applies to"
  type        = list(string)
  default     = []
}
