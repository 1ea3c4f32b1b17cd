variable "name" {
  description = "Name of the key, whose alias is the same in both regions"
  type        = string

  validation {
    condition     = can(regex("^[a-z]+(-[a-z]+)*$", var.name)) && !startswith(var.name, "fareline")
    error_message = "A name is words of small letters with hyphens, without the prefix fareline, which is added."
  }
}

variable "description" {
  description = "What is signed with it, for who looks at the list of keys"
  type        = string
}

variable "account_id" {
  description = "Account that the key is in"
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "An account has twelve digits."
  }
}

variable "primary_key_arn" {
  description = "The key, of several regions and in another one"
  type        = string

  validation {
    condition     = can(regex("^arn:aws:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.primary_key_arn))
    error_message = "A replica is of a key by its ARN, since it is in another region."
  }
}

variable "verifiers" {
  description = "Other accounts that may read the public half, each by its own IAM policies"
  type        = set(string)
}
