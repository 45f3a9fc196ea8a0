// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title HostileUsdc
/// @notice What USDC could become after an upgrade by its issuer: it calls back in the middle of a transfer, returns false
/// instead of reverting, blacklists, and has a mood for each receiver. Its own books stay right, so that the books of others can be held against them.
contract HostileUsdc {
    /// @notice What a transfer to somebody does: what it should; nothing, and says so or answers nonsense; reverts with
    /// 100 kB; eats all gas; moves the money and denies it; claims to have moved it; moves it and says nothing.
    enum Mood {
        Fine,
        Refuses,
        Babbles,
        Shouts,
        Eats,
        Denies,
        Boasts,
        Silent
    }

    mapping(address account => uint256) public balanceOf;
    mapping(address owner => mapping(address spender => uint256)) public allowance;
    mapping(address account => bool) public isBlacklisted;
    uint256 public totalSupply;

    /// @notice Calls that got through in the middle of a transfer.
    uint256 public callbacks;
    bool public returnsFalse;
    bool public paused;
    mapping(address receiver => Mood) public moodFor;
    address private _target;
    bytes private _call;

    error Blacklisted();
    error NotEnough();

    function configureMinter(address, uint256) external pure returns (bool) {
        return true;
    }

    function mint(address to, uint256 amount) external returns (bool) {
        balanceOf[to] += amount;
        totalSupply += amount;
        return true;
    }

    function approve(address spender, uint256 amount) external returns (bool) {
        allowance[msg.sender][spender] = amount;
        return true;
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        return _send(msg.sender, to, amount);
    }

    function _send(address from, address to, uint256 amount) private returns (bool) {
        Mood mood = moodFor[to];
        if (mood == Mood.Refuses) return false;
        if (mood == Mood.Boasts) return true;
        if (mood == Mood.Babbles) _answer(0xbad, 32);
        if (mood == Mood.Shouts) _shout();
        if (mood == Mood.Eats) _eat();
        bool isMoved = _move(from, to, amount);
        if (mood == Mood.Denies) return false;
        if (mood == Mood.Silent) _answer(0, 0);
        return isMoved;
    }

    function setMood(address receiver, Mood mood) external {
        moodFor[receiver] = mood;
    }

    function pause(bool isPaused) external {
        paused = isPaused;
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        if (allowance[from][msg.sender] < amount) revert NotEnough();
        if (returnsFalse) return false;
        allowance[from][msg.sender] -= amount;
        return _send(from, to, amount);
    }

    /// @notice The next transfer calls this in its middle, whatever comes of it.
    function arm(address target, bytes calldata call_) external {
        (_target, _call) = (target, call_);
    }

    function lie(bool isLying) external {
        returnsFalse = isLying;
    }

    function blacklist(address account, bool isListed) external {
        isBlacklisted[account] = isListed;
    }

    function _answer(uint256 word, uint256 size) private pure {
        assembly {
            mstore(0, word)
            return(0, size)
        }
    }

    function _shout() private pure {
        assembly {
            revert(0, 100000)
        }
    }

    function _eat() private pure {
        assembly {
            invalid()
        }
    }

    function _move(address from, address to, uint256 amount) private returns (bool) {
        if (returnsFalse) return false;
        if (isBlacklisted[from] || isBlacklisted[to]) revert Blacklisted();
        if (balanceOf[from] < amount) revert NotEnough();
        balanceOf[from] -= amount;
        _callBack();
        balanceOf[to] += amount;
        _callBack();
        return true;
    }

    /// @dev Twice armed, twice called: once the money has left, once it has arrived.
    function _callBack() private {
        address target = _target;
        if (target == address(0)) return;
        _target = address(0);
        (bool isDone, ) = target.call(_call);
        if (isDone) ++callbacks;
    }
}
